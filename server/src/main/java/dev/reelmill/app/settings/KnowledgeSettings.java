package dev.reelmill.app.settings;

/**
 * Documents that people give.
 *
 * @param maxUserDocuments that one owner may have
 */
public record KnowledgeSettings(int maxUserDocuments) {

  static KnowledgeSettings read(SettingsSource source) {
    return new KnowledgeSettings(source.whole("MAX_USER_DOCUMENTS", 1_000, 1, 1_000_000));
  }
}
