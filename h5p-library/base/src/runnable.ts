import type { ContentType, EventDispatcher, Extras } from './h5p.js';

/**
 * A constructor as H5P calls it. `H5P.newRunnable` replaces the constructor's `prototype`, which a class does not allow,
 * so hosts get a plain function that makes the real instance.
 */
export function register<P>(
  name: string,
  create: (params: P, contentId: string | number, extras: Extras) => EventDispatcher,
): void {
  function Runnable(params: P, contentId: string | number, extras: Extras = {}) {
    return create(params, contentId, extras);
  }
  publish(name, Runnable as unknown as ContentType<P>);
}

/** Under `window.Langbiang`, where H5P and our other libraries look for it. */
export function publish(name: string, value: unknown): void {
  window.Langbiang ??= {};
  window.Langbiang[name] = value;
}
