import { dismissNotice, raiseNotice } from '../store/slices/notices/actions';
import { storeCommand } from './define';

export const noticeRaise = storeCommand('notice.raise', (problem) => raiseNotice(problem));
export const noticeDismiss = storeCommand('notice.dismiss', dismissNotice);
