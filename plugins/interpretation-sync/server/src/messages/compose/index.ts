import type { Messages } from '../../services/ports';
import { composeAlertMessage } from './alert';
import { composeDigestMessage } from './digest';
import type { Frame } from './frame';

export { composeAlertMessage, composeDigestMessage };
export type { Frame };

/** @param frame is asked each time: the legal basis is a setting. */
export function createMessages(frame: () => Frame): Messages {
  return {
    alert: (alert, envelope) => composeAlertMessage(alert, envelope, frame()),
    digest: (policies, envelope) => composeDigestMessage(policies, envelope, frame()),
  };
}
