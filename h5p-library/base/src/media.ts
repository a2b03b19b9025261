/** What plays now, on the whole page: two sounds at once are none. */
let playing: HTMLMediaElement | undefined;

/** Stops whatever else plays when this begins. */
export function playAlone(media: HTMLMediaElement): void {
  media.addEventListener('play', () => {
    if (playing !== media) playing?.pause();
    playing = media;
  });
}
