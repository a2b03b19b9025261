/**
 * Where the state of a login waits for its launch when the browser keeps no cookie: in this tab's own storage, else with
 * the platform (LTI Platform Storage 0.1).
 */
export type StorageOffer = { target: string; platformOrigin: string; state: string };

const TIME_LIMIT_MS = 3000;

const keyOf = (state: string): string => `lb_state_${state}`;

/** Whether the state is in good keeping. */
export async function keepState(state: string, offer?: StorageOffer): Promise<boolean> {
  if (keepInTab(state)) return true;
  if (!offer) return false;
  const message = { subject: 'lti.put_data', key: keyOf(state), value: state };
  return ask(offer, message).then(
    () => true,
    () => false,
  );
}

/** The state if it was kept, else ''. */
export async function keptState(state: string, offer?: StorageOffer): Promise<string> {
  if (isInTab(state)) return state;
  if (!offer) return '';
  return ask(offer, { subject: 'lti.get_data', key: keyOf(state) }).then(
    ({ value }) => value ?? '',
    () => '',
  );
}

function keepInTab(state: string): boolean {
  try {
    sessionStorage.setItem(keyOf(state), '1');
    return sessionStorage.getItem(keyOf(state)) === '1';
  } catch {
    return false;
  }
}

function isInTab(state: string): boolean {
  try {
    return sessionStorage.getItem(keyOf(state)) === '1';
  } catch {
    return false;
  }
}

/** The window that launched us, and in it the frame the platform named (`_parent` is that window itself). */
function targetWindow({ target }: StorageOffer): Window {
  const platform = window.opener instanceof Object ? (window.opener as Window) : window.parent;
  return target === '_parent' ? platform : ((platform.frames as unknown as Record<string, Window>)[target] ?? platform);
}

type Answer = { message_id: string; subject: string; value?: string; error?: unknown };

/** Sends one message and waits for its answer. Rejects when the platform stays silent or reports an error. */
function ask(offer: StorageOffer, message: { subject: string; key: string; value?: string }): Promise<Answer> {
  const messageId = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error('No answer'))), TIME_LIMIT_MS);
    const finish = (end: () => void) => {
      clearTimeout(timer);
      window.removeEventListener('message', listen);
      end();
    };
    const listen = (event: MessageEvent) => {
      const answer = event.data as Partial<Answer> | null;
      if (event.origin !== offer.platformOrigin || answer?.message_id !== messageId) return;
      finish(() => (answer.error ? reject(new Error('Refused')) : resolve(answer as Answer)));
    };
    window.addEventListener('message', listen);
    targetWindow(offer).postMessage({ ...message, message_id: messageId }, offer.platformOrigin);
  });
}
