/** What a request to our server came to; `null` when it did not get there. */
export type Answer = { status: number; body: unknown } | null;

export type Send = (method: 'POST' | 'PUT', path: string, body: string) => Promise<Answer>;

/** Browsers refuse `keepalive` bodies over 64 KiB, all requests of a page counted together. */
const KEEPALIVE_BYTES = 50_000;

/** Requests carry the session in a header: a frame in another site's page may have no cookies. They outlive the page. */
export function sender(token: string, fetcher: typeof fetch): Send {
  return async (method, path, body) => {
    try {
      const response = await fetcher(path, {
        method,
        body,
        keepalive: new TextEncoder().encode(body).length < KEEPALIVE_BYTES,
        headers: {
          Authorization: `Bearer ${token}`,
          Accept: 'application/json',
          'Content-Type': 'application/json',
        },
      });
      return { status: response.status, body: await bodyOf(response) };
    } catch {
      return null;
    }
  };
}

/** What an answer means for what was sent. `expired`: the session is over; `refused`: sending it again would not help. */
export type Verdict = 'done' | 'later' | 'expired' | 'refused';

export function verdictOf(answer: Answer): Verdict {
  if (answer === null || answer.status >= 500 || [408, 425, 429].includes(answer.status)) return 'later';
  if (answer.status === 401) return 'expired';
  return answer.status < 300 ? 'done' : 'refused';
}

/** A page that a proxy made up where an answer was due is no answer; what a refusal says beside its code is a help only. */
async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 200) return response.json();
  return response.status >= 400 ? response.json().catch(() => null) : null;
}
