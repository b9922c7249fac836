package dev.reelmill.publish;

import dev.reelmill.brief.Passage;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.storage.ObjectKeys;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of metadata.json: nothing in it depends on when, where or how often the film was
 * made.
 */
final class FilmMetadata {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FilmMetadata() {}

  static String json(UUID videoId, FilmPackage made, List<FilmObject> objects) {
    EncodedFilm film = made.film();
    EncodedFilm.Rendition largest = film.renditions().getFirst();
    ObjectNode json = JSON.createObjectNode();
    json.put("title", made.title());
    json.put("duration_seconds", film.seconds());
    json.put("width", largest.width());
    json.put("height", largest.height());
    json.put("frame_rate", film.framesPerSecond());
    json.put("size_bytes", objects.stream().mapToLong(FilmObject::bytes).sum());
    json.put("codecs", largest.codec() + "," + film.soundOf(largest).codec());
    json.put("scenes", made.scenes());
    json.put("tier", made.making().tier());
    json.put("template_id", made.templateId());
    made.madeWith().forEach(json.putObject("made_with")::put);
    json.put("cost_usd", made.making().dollars());
    falls(json, made);
    knowledge(json, made.making().knowledge());
    renditions(json, film);
    objects(json, videoId, objects);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  private static void falls(ObjectNode json, FilmPackage made) {
    var falls = json.putArray("falls");
    for (FilmPackage.Fall fall : made.making().falls()) {
      falls
          .addObject()
          .put("part", fall.part())
          .put("from", fall.from())
          .put("code", fall.code())
          .put("reason", fall.reason());
    }
  }

  private static void renditions(ObjectNode json, EncodedFilm film) {
    var renditions = json.putArray("renditions");
    for (EncodedFilm.Rendition rendition : film.renditions()) {
      renditions
          .addObject()
          .put("name", rendition.name())
          .put("width", rendition.width())
          .put("height", rendition.height())
          .put("codecs", rendition.codec() + "," + film.soundOf(rendition).codec())
          .put("audio", rendition.sound())
          .put("segments", rendition.segments().size());
    }
  }

  /** Left out where the film has taken nothing from documents. */
  private static void knowledge(ObjectNode json, List<Passage> passages) {
    if (passages.isEmpty()) {
      return;
    }
    var list = json.putArray("knowledge");
    for (Passage passage : passages) {
      list.addObject()
          .put("document_id", passage.documentId().toString())
          .put("title", passage.title())
          .put("passage", passage.number());
    }
  }

  private static void objects(ObjectNode json, UUID videoId, List<FilmObject> objects) {
    var list = json.putArray("objects");
    for (FilmObject object : objects) {
      list.addObject()
          .put("name", object.key().substring(ObjectKeys.video(videoId).length()))
          .put("bytes", object.bytes())
          .put("sha256", object.sha256());
    }
  }
}
