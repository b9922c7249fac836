package dev.reelmill.knowledge;

import dev.reelmill.brief.Passage;

/** A passage and the id of its row. */
record FoundPassage(long id, Passage passage) {}
