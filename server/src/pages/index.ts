export type { AppLinks, FieldProblem, JoinView, StatePage } from './join-view';
export { renderJoinPage } from './join-page';
