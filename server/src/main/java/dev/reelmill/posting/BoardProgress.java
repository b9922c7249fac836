package dev.reelmill.posting;

import java.util.function.IntConsumer;

/** The progress of one board among several. */
record BoardProgress(ImportProgress listener, int board, int boards) {

  /** Passes on how many of a board's postings are done, beginning with none. */
  IntConsumer of(BoardName name, ParsedBoard parsed) {
    int total = parsed.postings().size();
    IntConsumer told =
        done -> listener.at(new ImportProgress.Step(board, boards, name.toString(), done, total));
    told.accept(0);
    return told;
  }
}
