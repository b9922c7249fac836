package dev.reelmill.knowledge;

import dev.reelmill.search.Findable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A passage as searches find it: by its document's title, its heading and its text. */
record FindablePassage(String scope, String title, String heading, String text)
    implements Findable {

  /** Under what the passages of one owner's collection are found. */
  static String scope(String owner, String collection) {
    return owner + "\n" + collection;
  }

  static FindablePassage of(ResultSet row) throws SQLException {
    return new FindablePassage(
        scope(row.getString("owner"), row.getString("collection")),
        row.getString("title"),
        row.getString("heading"),
        row.getString("text"));
  }

  @Override
  public List<WordPart> words() {
    return List.of(
        new WordPart(title, 2, 4), new WordPart(heading, 4, 4), new WordPart(text, 2, 60));
  }

  @Override
  public String spellings() {
    return "";
  }

  @Override
  public String places() {
    return "";
  }

  @Override
  public TextViews views() {
    String name = heading.isEmpty() ? title : heading;
    return new TextViews(name, List.of(heading.isEmpty() ? text : heading + ". " + text));
  }
}
