import { expect, test } from '@jest/globals';
import { createLogger } from './logger.js';

test('names, addresses, ids and tokens are blacked out three levels deep', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  logger.info(
    { name: 'Tên Em', launch: { email: 'em@example.test', claims: { sub: 'u-77' } }, id_token: 'eyJ0', itemId: 'B-M4' },
    'x',
  );
  logger.info({ session: { id: 's3cret' }, userId: 'p-9' });
  const text = lines.join('');
  for (const secret of ['Tên Em', 'em@example.test', 'u-77', 'eyJ0', 's3cret', 'p-9'])
    expect(text).not.toContain(secret);
  expect(text).toContain('B-M4');
  expect(text).toContain('[redacted]');
});
