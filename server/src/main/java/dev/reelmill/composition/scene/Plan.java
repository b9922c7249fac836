package dev.reelmill.composition.scene;

import java.util.List;

/**
 * What a scene is made of: one column, or two side by side.
 *
 * @param lead the column, or the left one
 * @param beside the right column; empty where there is one only
 */
record Plan(List<Block> lead, List<Block> beside) {
  Plan {
    lead = List.copyOf(lead);
    beside = List.copyOf(beside);
  }

  static Plan column(List<Block> blocks) {
    return new Plan(blocks, List.of());
  }

  float height() {
    return Math.max(height(lead), height(beside));
  }

  boolean cut() {
    return lead.stream().anyMatch(Block::cut) || beside.stream().anyMatch(Block::cut);
  }

  static float height(List<Block> column) {
    float height = 0;
    for (int i = 0; i < column.size(); i++) {
      height += column.get(i).height() + (i > 0 ? column.get(i).gap() : 0);
    }
    return height;
  }
}
