/** jsdom loads and plays nothing: media elements of this page that begin and stop at once, or refuse to play. */
export function playableMedia(): { refuse(on: boolean): void; end(media: HTMLMediaElement): void } {
  const playing = new WeakSet<HTMLMediaElement>();
  let refused = false;
  const { prototype } = window.HTMLMediaElement;
  Object.defineProperty(prototype, 'paused', {
    configurable: true,
    get(this: HTMLMediaElement) {
      return !playing.has(this);
    },
  });
  prototype.play = function play(this: HTMLMediaElement) {
    if (refused) return Promise.reject(new DOMException('no such file', 'NotSupportedError'));
    playing.add(this);
    this.dispatchEvent(new Event('play'));
    return Promise.resolve();
  };
  prototype.pause = function pause(this: HTMLMediaElement) {
    if (playing.delete(this)) this.dispatchEvent(new Event('pause'));
  };
  prototype.load = function load(this: HTMLMediaElement) {
    this.currentTime = 0;
  };
  return {
    end(media) {
      playing.delete(media);
      for (const name of ['pause', 'ended']) media.dispatchEvent(new Event(name));
    },
    refuse(on) {
      refused = on;
    },
  };
}
