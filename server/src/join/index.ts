export { contentPolicy } from './content-policy';
export { agreedName, shownName } from './consents';
export type {
  AppLinks,
  Frame,
  JoinConsentView,
  JoinFieldView,
  JoinView,
  PageView,
} from './join-view';
export type { StatePage } from '../words';
export { renderJoinPage } from './join-page';
export { joinScript } from './join-script';
export type { FieldProblem } from './problems';
