package dev.reelmill.encode;

import java.util.List;

/**
 * The still pictures of a scene.
 *
 * @param posters JPEGs: the film's own size, then the thumbnails; empty unless the film begins with
 *     this scene
 * @param tiles small pictures as planes, luma first, each of the same size; at least one
 */
record SceneStills(List<byte[]> posters, List<byte[]> tiles) {
  SceneStills {
    posters = List.copyOf(posters);
    tiles = List.copyOf(tiles);
  }
}
