/** LTI Platform Storage 0.1: the platform keeps a value for us when the browser keeps no cookie. */
export type StorageOffer = { target: string; platformOrigin: string; state: string };

const TIME_LIMIT_MS = 3000;

export function readOffer<T extends StorageOffer>(): T | null {
  const text = document.getElementById('lb-data')?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}

export const keyOf = (offer: StorageOffer): string => `lb_state_${offer.state}`;

/** The window that launched us, and in it the frame the platform named (`_parent` is that window itself). */
function targetWindow({ target }: StorageOffer): Window {
  const platform = window.opener instanceof Object ? (window.opener as Window) : window.parent;
  return target === '_parent' ? platform : ((platform.frames as unknown as Record<string, Window>)[target] ?? platform);
}

type Answer = { message_id: string; subject: string; value?: string; error?: unknown };

/** Sends one message and waits for its answer. Rejects when the platform stays silent or reports an error. */
export function ask(offer: StorageOffer, message: { subject: string; key: string; value?: string }): Promise<Answer> {
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
