export type { AppLinks, FieldProblem, JoinFieldView, JoinView, StatePage } from './join-view';
export { renderJoinPage } from './join-page';
