import { expect, test } from '@jest/globals';
import { listen } from './listen.js';
import { startErrorText } from './start-error.js';

test('a taken port is a coded answer with a port to try', async () => {
  const first = await listen(0, '127.0.0.1');
  if (!first.ok) throw new Error('not listening');
  const { port, close } = first.value;
  const second = await listen(port, '127.0.0.1');
  expect(second).toEqual({ ok: false, error: { code: 'PORT_IN_USE', params: { port, next: port + 10 } } });
  if (!second.ok) {
    const text = startErrorText(second.error);
    expect(text).toContain(`Cổng ${port} đang có chương trình khác dùng`);
    expect(text).toContain(`PORT=${port + 10} npm start`);
  }
  await close();
});

test('until it may serve, every request is told to come again', async () => {
  const listener = await listen(0, '127.0.0.1');
  if (!listener.ok) throw new Error('not listening');
  const url = `http://127.0.0.1:${listener.value.port}/`;
  const early = await fetch(url);
  expect([early.status, early.headers.get('retry-after')]).toEqual([503, '2']);
  listener.value.serve((_req, res) => res.end('here'));
  expect(await (await fetch(url)).text()).toBe('here');
  await listener.value.close();
  await expect(fetch(url)).rejects.toThrow();
});

test('closing waits for the running request', async () => {
  const listener = await listen(0, '127.0.0.1');
  if (!listener.ok) throw new Error('not listening');
  const started = new Promise<() => void>((resolve) => {
    listener.value.serve((_req, res) => resolve(() => res.end('done')));
  });
  const answer = fetch(`http://127.0.0.1:${listener.value.port}/`);
  const finish = await started;
  const closed = listener.value.close();
  setTimeout(finish, 50);
  expect(await (await answer).text()).toBe('done');
  await closed;
});

test('an address this machine does not have is refused with its name', async () => {
  expect(await listen(0, '203.0.113.1')).toMatchObject({
    ok: false,
    error: { code: 'PORT_FORBIDDEN', params: { host: '203.0.113.1' } },
  });
});
