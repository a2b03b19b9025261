import type { OptionMedia } from '@langbiang/core';
import { fileUrl, fill, h, icon, plain, playAlone, rich, type Translate } from '../../base/src/index.js';

type Place = { contentId: string | number | undefined; resized(): void };

/** The picture of an answer, in its label: a press on it chooses. */
export function optionPicture(
  { picture, pictureHtml, alt }: OptionMedia,
  { contentId, resized }: Place,
): HTMLElement | null {
  if (!picture && !pictureHtml) return null;
  const box = h('span', { class: 'lb-choice-picture' });
  if (picture) {
    const { path, width, height } = picture;
    const words = plain(alt ?? '');
    const image = h('img', {
      src: fileUrl(path, contentId),
      alt: words,
      width,
      height,
      decoding: 'async',
      onload: resized,
    });
    box.append(image);
  } else box.append(rich(pictureHtml ?? '', contentId, resized));
  return box;
}

/** The sound of an answer: played on request, said in words on request too. */
export type OptionSound = {
  root: HTMLElement;
  /** Whose sound it is, for those who hear the button only. */
  setName(name: string): void;
  stop(): void;
};

export function optionSound({ audio, transcript }: OptionMedia, place: Place, t: Translate): OptionSound | null {
  const [file] = audio ?? [];
  if (!file) return null;
  const sound = h('audio', { preload: 'none', src: fileUrl(file.path, place.contentId) });
  const button = h('button', { type: 'button', class: 'lb-button', onclick: () => toggle() });
  const note = h('p', { class: 'lb-note', role: 'status' });
  const words = h(
    'details',
    { class: 'lb-words', ontoggle: place.resized },
    h('summary', {}, icon('book'), t('transcript')),
    h('p', {}, plain(transcript ?? '')),
  );
  const root = h('div', { class: 'lb-sound' }, button, transcript ? words : null, note, sound);
  let name = '';
  playAlone(sound);

  function draw(): void {
    const key = sound.paused ? 'listen' : 'stop';
    fill(button, icon(sound.paused ? 'play' : 'pause'), t(key));
    button.setAttribute('aria-label', `${t(key)}: ${name}`);
  }

  function toggle(): void {
    if (sound.paused) sound.play().catch(failed);
    else stop();
  }

  function stop(): void {
    sound.pause();
    if (sound.readyState > 0) sound.currentTime = 0;
  }

  /** Without its sound the answer still has its words. A pause before it has begun is no failure. */
  function failed(error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    note.textContent = t('soundFailed');
    words.open = true;
    place.resized();
  }

  for (const event of ['play', 'pause', 'ended']) sound.addEventListener(event, draw);
  draw();
  return {
    root,
    stop,
    setName(given) {
      name = given;
      draw();
    },
  };
}
