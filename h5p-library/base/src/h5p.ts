/** The part of the H5P core that our content types use (https://h5p.org/documentation/api). */
export type Statement = {
  verb: { id: string; display: Record<string, string> };
  object: { id?: string; definition: Record<string, unknown> };
  result?: Record<string, unknown>;
  context?: Record<string, unknown>;
};

export type XApiEvent = {
  data: { statement: Statement };
  getVerb(): string;
  setScoredResult(
    raw: number | undefined,
    max: number | undefined,
    instance: EventDispatcher,
    completion: boolean,
    success?: boolean,
  ): void;
};

export type H5pEvent = { type: string; data?: unknown };

export declare class EventDispatcher {
  contentId?: string | number;
  subContentId?: string;
  parent?: EventDispatcher;
  activityStartTime?: number;
  on(type: string, listener: (event: H5pEvent) => void): void;
  off(type: string, listener?: (event: H5pEvent) => void): void;
  trigger(event: string | XApiEvent, data?: unknown, extras?: { bubbles?: boolean; external?: boolean }): void;
  triggerXAPI(verb: string): void;
  createXAPIEventTemplate(verb: string): XApiEvent;
  setActivityStarted(): void;
}

/** What `attach` receives: jQuery, of which only the element is needed. */
export type Container = { readonly [index: number]: HTMLElement };

export type XApiData = { statement: Statement; children?: XApiData[] };

/** The contract every H5P question keeps (https://h5p.org/documentation/developers/contracts). */
export type QuestionContract = {
  attach(container: Container): void;
  getAnswerGiven(): boolean;
  getScore(): number;
  getMaxScore(): number;
  showSolutions(): void;
  resetTask(): void;
  getXAPIData(): XApiData;
  getCurrentState(): unknown;
  getTitle(): string;
};

/**
 * What a container adds to the contract: the questions a pupil answers in it, alive, in the order of meeting. They are
 * the ones that count: the container's score is their sum. `finish`: it is handed in with what stands in it.
 */
export type ContainerContract = { held(): HeldQuestion[]; finish(): void };

/** What a quiz adds, which may be all of a lesson. `triesLeft`: how many more times it may be begun; undefined: no limit. */
export type QuizContract = { isDone(): boolean; triesLeft(): number | undefined };

/** What our own questions add to the contract for the container they stand in. */
export type CollectedContract = { collect(): void; isWaiting(): boolean };

/** What work that a teacher marks adds: the points she has still to give; 0 when none, or when nobody marks in this host. */
export type MarkedContract = { awaited(): number };

/** `objective`: the lesson's objective it checks, when that is not its container's. */
export type HeldQuestion = {
  instance: Instance;
  subContentId: string;
  objective?: string;
  /** What it counts where that is not its own score; `pending`: only a server knows, and has not said yet. */
  score?(): { raw: number; max: number; pending?: boolean };
};

export type Instance = EventDispatcher &
  Partial<QuestionContract> &
  Partial<ContainerContract> &
  Partial<CollectedContract> &
  Partial<QuizContract> &
  Partial<MarkedContract>;

/** Third argument of a content type's constructor. `previousState` was written by `getCurrentState`, perhaps of an older version. */
export type Extras = {
  metadata?: { title?: string; defaultLanguage?: string };
  previousState?: unknown;
  parent?: EventDispatcher;
  standalone?: boolean;
  /** Set by a container: its questions have no button of their own, it takes what stands in them (`collect`) until it is handed in. */
  collected?: boolean;
};

export type Runnable = { library: string; params: unknown; subContentId?: string; metadata?: { title?: string } };

export type H5pCore = {
  EventDispatcher: typeof EventDispatcher;
  jQuery(element: HTMLElement): Container;
  getPath(path: string, contentId: string | number): string;
  newRunnable(
    content: Runnable & { userDatas?: unknown },
    contentId: string | number,
    container?: Container,
    skipResize?: boolean,
    extras?: Extras,
  ): Instance | undefined;
};

/** What a host calls with `new`; H5P finds it under `window.Langbiang`. */
export type ContentType<P> = new (params: P, contentId: string | number, extras?: Extras) => EventDispatcher;

declare global {
  const H5P: H5pCore;
  interface Window {
    H5P: H5pCore;
    Langbiang?: Record<string, unknown>;
  }
}
