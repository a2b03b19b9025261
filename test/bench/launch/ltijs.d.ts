/** The little of ltijs 5.9.9 that the benchmark calls (it ships no types). */
declare module 'ltijs' {
  import type { RequestListener, ServerResponse } from 'node:http';

  export const Provider: {
    setup(
      encryptionKey: string,
      database: { plugin: object } | { url: string },
      options: Record<string, unknown>,
    ): unknown;
    readonly app: RequestListener;
    onConnect(
      handler: (token: unknown, request: unknown, response: ServerResponse & { send(body: string): void }) => void,
    ): void;
    deploy(options: { serverless: boolean; silent: boolean }): Promise<boolean>;
    registerPlatform(platform: {
      url: string;
      name: string;
      clientId: string;
      authenticationEndpoint: string;
      accesstokenEndpoint: string;
      authConfig: { method: string; key: string };
    }): Promise<unknown>;
  };
}
