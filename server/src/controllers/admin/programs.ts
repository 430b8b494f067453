import type { Core } from '@strapi/strapi';
import type {
  ListProgramsResponse,
  ProgramUsageResponse,
} from '../../../../shared/contracts/programs';
import { listPrograms, usageOfProgram } from '../../members/programs';
import { idOf } from './id';
import { withoutParameters } from './without-parameters';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: withoutParameters<ListProgramsResponse>(() => listPrograms(strapi)),

  usage: withoutParameters<ProgramUsageResponse>((ctx) =>
    usageOfProgram(strapi, { id: idOf(ctx) }),
  ),
});
