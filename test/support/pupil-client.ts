import { randomUUID } from 'node:crypto';
import { visitLaunch } from '../fake-lms/index.js';
import type { PlannedAnswer } from './lesson-plan.js';

type PlayData = {
  attempt: { attemptId: string; completed: boolean; state: string | null };
  content: { iri: string };
};

export type Answered = { status: number; body: { completed?: boolean; score?: { raw: number; max: number } } };

/** A pupil without a browser: launches, then does with the API what the page does. */
export async function launchPupil(launchUrl: string) {
  const { response, launch, cookies } = await visitLaunch(launchUrl);
  const origin = new URL(launch.action).origin;
  const to = new URL(response.headers.get('location') ?? '', origin);
  const html = await (await fetch(to, { headers: { cookie: cookies } })).text();
  const data = json<PlayData>(html, 'lb-play');
  const token = json<{ id: string }>(html, 'lb-session').id;

  const post = async (path: string, body: unknown): Promise<Answered> => {
    const answer = await fetch(`${origin}/attempts/${data.attempt.attemptId}/${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Answered['body'] };
  };
  return {
    data,
    restart: (): Promise<Answered> => post('restart', {}),
    answer: (answers: readonly PlannedAnswer[]): Promise<Answered> =>
      post('statements', { statements: answers.map((answer) => statement(data.content.iri, answer)) }),
  };
}

/** As the H5P core writes it; the score in it is a lie on purpose. */
const statement = (iri: string, { subContentId, response }: PlannedAnswer) => ({
  id: randomUUID(),
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
  object: { id: `${iri}?subContentId=${subContentId}` },
  result: { response, score: { raw: 1, max: 1, scaled: 1 }, completion: true },
});

function json<T>(html: string, id: string): T {
  const text = new RegExp(`id="${id}"[^>]*>(.*?)</script>`, 's').exec(html)?.[1];
  if (!text) throw new Error(`The page has no #${id}: ${html.slice(0, 300)}`);
  return JSON.parse(text) as T;
}
