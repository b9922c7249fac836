package dev.reelmill.script;

/** What a prompt asks for, by its form. */
enum PromptShape {
  /** Only a subject: "deep sea creatures". */
  THEME,
  /** Sentences to be told as they stand. */
  TEXT,
  /** A subject and entries, or a number of entries: "5 tips for better sleep". */
  LIST,
  /** How something is done. */
  HOW_TO,
  QUESTION,
  /** Two things beside each other. */
  COMPARISON,
  /** Something that is offered or announced. */
  ADVERT,
  /** Somebody's words. */
  QUOTE
}
