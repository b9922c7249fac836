package dev.reelmill.posting;

/** Is told how far an import is. */
@FunctionalInterface
public interface ImportProgress {
  /** Tells nobody. */
  ImportProgress NONE = step -> {};

  /** Some more postings are done. */
  void at(Step step);

  /**
   * How far it is.
   *
   * @param board which board is being imported, counted from 1
   * @param boards how many there are
   * @param name the board's name
   * @param done postings of this board that are done
   * @param total postings of this board
   */
  record Step(int board, int boards, String name, int done, int total) {}
}
