import type { RequestHandler } from 'express';
import { type DestinationStream, type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';

/** Keys that hold a pupil's data or a secret wherever they turn up, up to three levels down. */
const secretKeys = [
  'name',
  'given_name',
  'family_name',
  'email',
  'sub',
  'userId',
  'ltiUserId',
  'login_hint',
  'id_token',
  'token',
  'access_token',
  'authorization',
  'cookie',
  'code',
  'session',
  'jwt',
];

const paths = secretKeys.filter((key) => key !== 'code').flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: undefined, redact: { paths, censor: '[redacted]' } };
  return destination ? pino(options, destination) : pino(options, pino.destination({ dest: 2, sync: false }));
}

/** One line per request: method, path without query (it may hold a one-time code), status, time, error code. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    quietReqLogger: true,
    autoLogging: { ignore: (req) => /^\/(healthz|readyz|metrics|assets\/)/.test(req.url ?? '') },
    serializers: {
      req: (req: { id: unknown; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: req.url.split('?')[0],
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
    customLogLevel: (_req, res, error) =>
      error || res.statusCode >= 500 ? 'error' : res.statusCode >= 400 ? 'warn' : 'info',
    customAttributeKeys: { responseTime: 'ms' },
    customProps: (_req, res) =>
      'locals' in res ? { errorCode: (res as { locals: Express.Locals }).locals.errorCode } : {},
  });
}
