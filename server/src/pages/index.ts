export { contentPolicy } from './content-policy';
export type { AppLinks, Frame, JoinFieldView, JoinView, PageView, StatePage } from './join-view';
export { renderJoinPage } from './join-page';
export { joinScript } from './join-script';
export type { FieldProblem } from './problems';
export { pageWords } from './words';
