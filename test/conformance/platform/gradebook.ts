import { SCOPE } from './claims.js';
import { emptyAnswer, type HttpAnswer, type HttpRequest, jsonAnswer } from './http-server.js';

export type LineItem = {
  id: string;
  label: string;
  scoreMaximum: number;
  resourceId?: string;
  tag?: string;
  resourceLinkId?: string;
};
export type Score = { userId: string; scoreGiven: number; scoreMaximum: number; timestamp: string };

const TYPE = {
  item: 'application/vnd.ims.lis.v2.lineitem+json',
  items: 'application/vnd.ims.lis.v2.lineitemcontainer+json',
  results: 'application/vnd.ims.lis.v2.resultcontainer+json',
  score: 'application/vnd.ims.lis.v1.score+json',
} as const;

/** Assignment and Grade Services 2.0 with Moodle's strictness: one exact type each way, and 409 for a timestamp not newer by a second. */
export class Gradebook {
  readonly lineItems: LineItem[] = [];
  readonly scores: (Score & { lineItem: string })[] = [];

  /** Answers of a service; `scopes` are those of the bearer token, null without one. */
  handle(request: HttpRequest, origin: string, scopes: readonly string[] | null): HttpAnswer | null {
    const [, id, service] = /^\/lineitems(?:\/(\d+)(?:\/(scores|results))?)?$/.exec(request.path) ?? [];
    if (!request.path.startsWith('/lineitems') || request.query.get('type_id') !== '1') return null;
    const route = `${request.method} ${service ?? (id ? 'item' : 'items')}`;
    const needed = {
      'GET items': SCOPE.lineItem,
      'POST items': SCOPE.lineItem,
      'POST scores': SCOPE.score,
      'GET results': SCOPE.result,
    }[route];
    if (!needed) return null;
    if (!scopes?.includes(needed)) return emptyAnswer(401);
    if (route === 'GET items') return this.#list(request);
    if (route === 'POST items') return this.#create(request, origin);
    const lineItem = this.lineItems.find((item) => new URL(item.id).pathname === `/lineitems/${id}`);
    if (!lineItem) return emptyAnswer(404);
    return service === 'scores' ? this.#score(request, lineItem) : this.#results(request, lineItem);
  }

  #list({ headers, query }: HttpRequest): HttpAnswer {
    if (headers.accept !== TYPE.items) return emptyAnswer(400);
    const filters = { resourceId: query.get('resource_id'), tag: query.get('tag') };
    const found = this.lineItems.filter(
      (item) => (filters.resourceId ?? item.resourceId) === item.resourceId && (filters.tag ?? item.tag) === item.tag,
    );
    return jsonAnswer(found, 200, TYPE.items);
  }

  #create({ headers, body }: HttpRequest, origin: string): HttpAnswer {
    if (headers['content-type'] !== TYPE.item) return emptyAnswer(400);
    const item = {
      ...(JSON.parse(body) as LineItem),
      id: `${origin}/lineitems/${this.lineItems.length + 1}?type_id=1`,
    };
    this.lineItems.push(item);
    return jsonAnswer(item, 201, TYPE.item);
  }

  #score({ headers, body }: HttpRequest, { id }: LineItem): HttpAnswer {
    if (headers['content-type'] !== TYPE.score) return emptyAnswer(400);
    const score = { ...(JSON.parse(body) as Score), lineItem: id };
    if (!score.userId.startsWith('student-')) return emptyAnswer(400);
    const latest = this.#latest(id, score.userId);
    if (latest && seconds(score.timestamp) <= seconds(latest.timestamp)) return emptyAnswer(409);
    this.scores.push(score);
    return jsonAnswer('', 200, TYPE.score);
  }

  #results({ headers, query }: HttpRequest, { id, scoreMaximum }: LineItem): HttpAnswer {
    if (headers.accept !== TYPE.results) return emptyAnswer(400);
    const latest = this.#latest(id, query.get('user_id') ?? '');
    if (!latest) return jsonAnswer([], 200, TYPE.results);
    const resultScore = (latest.scoreGiven / latest.scoreMaximum) * scoreMaximum;
    const result = {
      id: `${id}&user_id=${latest.userId}`,
      userId: latest.userId,
      resultScore,
      resultMaximum: scoreMaximum,
      timestamp: latest.timestamp,
    };
    return jsonAnswer([result], 200, TYPE.results);
  }

  #latest = (lineItem: string, userId: string) =>
    this.scores.findLast((score) => score.lineItem === lineItem && score.userId === userId);
}

const seconds = (timestamp: string) => Math.floor(Date.parse(timestamp) / 1000);
