// The films in the making, followed by the server's events. A browser keeps six connections to a server at a time,
// and the films need theirs: so two jobs are followed at once, the others when these have ended.

const AT_ONCE = 2;

export class Making {
  #jobs = new Map();
  #ended = new Set();
  #listener;
  #resting = document.hidden;

  /**
   * listener: playable(event) hears once of each film that can be watched while it grows, ended(job id) of each that
   * is ready or never will be, changed() of everything else.
   */
  constructor(listener) {
    this.#listener = listener;
  }

  /** Follows the jobs that a search named. */
  expect(ids) {
    for (const [id, job] of this.#jobs) {
      if (job.deaf && !ids.includes(id)) this.#jobs.delete(id);
    }
    for (const id of ids) {
      if (!this.#jobs.has(id) && !this.#ended.has(id)) {
        this.#jobs.set(id, { source: null, open: false, deaf: false, playable: false, event: null });
      }
    }
    this.#follow();
  }

  /** Films nobody can watch yet. */
  get left() {
    return this.#waiting.length;
  }

  /** What is told of the next film: the server's event, or null. */
  get next() {
    return this.#waiting.find((job) => job.event)?.event ?? null;
  }

  /** Whether what happens next will be heard of without asking. */
  get followed() {
    const followed = [...this.#jobs.values()].filter((job) => job.source);
    return followed.length > 0 && followed.every((job) => job.open);
  }

  /** Hangs up while the page is hidden. */
  rest(resting) {
    this.#resting = resting;
    if (resting) this.#jobs.forEach((job) => this.#hangUp(job));
    else this.#follow();
  }

  stop() {
    this.#jobs.forEach((job) => this.#hangUp(job));
    this.#jobs.clear();
  }

  get #waiting() {
    return [...this.#jobs.values()].filter((job) => !job.playable);
  }

  #follow() {
    if (this.#resting) return;
    const jobs = [...this.#jobs];
    const free = AT_ONCE - jobs.filter(([, job]) => job.source).length;
    const next = jobs.filter(([, job]) => !job.source && !job.deaf).slice(0, Math.max(0, free));
    for (const [id, job] of next) this.#listen(id, job);
  }

  #listen(id, job) {
    const source = new EventSource(`/api/v1/videos/jobs/${encodeURIComponent(id)}/events`);
    job.source = source;
    source.onopen = () => {
      job.open = true;
      this.#listener.changed();
    };
    source.onerror = () => this.#lost(job);
    for (const name of ["progress", "playable"]) {
      source.addEventListener(name, (message) => this.#heard(job, JSON.parse(message.data)));
    }
    for (const name of ["completed", "failed", "cancelled"]) {
      source.addEventListener(name, () => this.#end(id, job));
    }
  }

  #heard(job, event) {
    job.event = event;
    if (event.stream_url && !job.playable) {
      job.playable = true;
      this.#listener.playable(event);
    }
    this.#listener.changed();
  }

  #end(id, job) {
    this.#hangUp(job);
    this.#jobs.delete(id);
    this.#ended.add(id);
    this.#follow();
    this.#listener.ended(id);
    this.#listener.changed();
  }

  /** The browser connects again by itself, unless the server has refused. */
  #lost(job) {
    job.open = false;
    if (job.source?.readyState === EventSource.CLOSED) {
      job.source = null;
      job.deaf = true;
      this.#follow();
    }
    this.#listener.changed();
  }

  #hangUp(job) {
    job.source?.close();
    job.source = null;
    job.open = false;
  }
}
