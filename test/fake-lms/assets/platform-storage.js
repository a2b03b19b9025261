/**
 * LTI Client Side postMessages and platform storage 1.0: a tool in a frame keeps its launch state here when the browser
 * keeps no cookies for it. What one origin puts, only that origin gets; other origins than the tool's get no answer.
 */
export function startPlatformStorage() {
  const origin = document.querySelector('[data-storage-origin]')?.dataset.storageOrigin;
  if (!origin) return;
  const kept = new Map();
  window.addEventListener('message', (event) => {
    const { data, source } = event;
    if (event.origin !== origin || !source || typeof data?.subject !== 'string' || !data.subject.startsWith('lti.'))
      return;
    source.postMessage(
      { subject: `${data.subject}.response`, message_id: data.message_id, ...answer(kept, data) },
      origin,
    );
  });
}

const supported = ['lti.capabilities', 'lti.put_data', 'lti.get_data'];
const mostKeys = 100;
const longest = 4096;

function answer(kept, { subject, key, value }) {
  if (subject === 'lti.capabilities') return { supported_messages: supported.map((name) => ({ subject: name })) };
  if (!supported.includes(subject)) return { error: { code: 'unsupported_subject', message: subject } };
  if (typeof key !== 'string') return { error: { code: 'bad_request', message: 'key must be a string' } };
  if (subject === 'lti.get_data') return { key, value: kept.get(key) };
  if (value === undefined || value === null) kept.delete(key);
  else if (String(value).length > longest || (kept.size >= mostKeys && !kept.has(key)))
    return { error: { code: 'storage_exhaustion', message: 'No more room' } };
  else kept.set(key, String(value));
  return { key, value };
}
