import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export type Metrics = {
  registry: Registry;
  /** `langbiang_launches_total{result}`: result is `ok` or the error's code. */
  launches: Counter<'result'>;
  /** Times every request by route pattern, so ids never become labels. */
  middleware: RequestHandler;
};

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const launches = new Counter({
    name: 'langbiang_launches_total',
    help: 'LTI launches by result',
    labelNames: ['result'],
    registers,
  });
  const requests = new Histogram({
    name: 'langbiang_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const middleware: RequestHandler = (req, res, next) => {
    const end = requests.startTimer({ method: req.method });
    res.on('finish', () => end({ route: routeOf(req), status: String(res.statusCode) }));
    next();
  };
  return { registry, launches, middleware };
}

function routeOf(req: Request): string {
  const route: unknown = req.route?.path;
  return typeof route === 'string' ? `${req.baseUrl}${route}` : req.path.startsWith('/assets/') ? '/assets' : 'none';
}

/** `GET /metrics` for the machine itself, or with the token. A proxy on this machine is not the machine: it forwards others. */
export function metricsRoute(registry: Registry, token: string | null): RequestHandler {
  return async (req, res) => {
    if (!fromLoopback(req) && !hasToken(req, token)) {
      res.status(403).type('text').send('metrics: loopback or bearer token only\n');
      return;
    }
    res.type(registry.contentType).send(await registry.metrics());
  };
}

function fromLoopback(req: Request): boolean {
  if (req.get('x-forwarded-for') || req.get('forwarded')) return false;
  return /^(::1|(::ffff:)?127\.)/.test(req.socket.remoteAddress ?? '');
}

function hasToken(req: Request, token: string | null): boolean {
  const given = Buffer.from(req.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return token !== null && given.length === wanted.length && timingSafeEqual(given, wanted);
}
