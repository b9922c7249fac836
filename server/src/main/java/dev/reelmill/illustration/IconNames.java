package dev.reelmill.illustration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The icons of the Lucide set that show a thing, with the words that describe each. */
final class IconNames {
  private static final String TAGS = "/META-INF/resources/webjars/lucide-static/0.468.0/tags.json";

  /** Signs of user interfaces, which show no thing, and variants of other icons. */
  private static final Pattern NO_THING =
      Pattern.compile(
          "^(a-|accessibility|align|ampersand|app-window|archive|arrow|asterisk|at-sign|audio|badge|ban|between"
              + "|binary|blend|blocks|bold|bookmark|box-select|braces|brackets|captions|case-"
              + "|chart-no|check|chevron|chrome|cigarette|circle|club|codepen|codesandbox|clipboard|columns|command|component|copy|corner|crop"
              + "|cross$|crosshair|decimals|delete|diameter|diff|divide|dot|dribbble|download|ellipsis|equal"
              + "|expand|external|eye-|facebook|fast-|figma|framer|file|filter|flip|fold|folder|form|frame|fullscreen"
              + "|function|gallery|git|instagram|linkedin|slack|spade|trello|twitch|twitter|youtube|skull|syringe|toilet|grid|grip|group|hash|heading|hop|image|import|infinity|info"
              + "|iteration|italic|kanban|keyboard-|layers|layout|letter|library-big|ligature|link-"
              + "|list|loader|locate|log-|logs|loop|maximize|menu|merge|message-|minimize|minus|more"
              + "|mouse|move|navigation-|non-binary|notebook-|notepad|octagon|omega|option|origami"
              + "|panel|paperclip|parentheses|pause|pilcrow|play-|plus|pocket|pointer|proportions"
              + "|radical|ratio|rectangle|redo|refresh|regex|remove|repeat|replace|reply|rewind|rotate"
              + "|rows|ruler-|save|scaling|scan|section|separator|shapes|shrink|sigma|signal|signpost"
              + "|skip|slash|sliders|space|spline|split|square|squircle|stretch|strikethrough"
              + "|subscript|sun-|superscript|switch|table|tally|terminal|text|toggle|triangle|type"
              + "|step-|indent|underline|whole-word|creative-commons|sticker$|aperture$|user-"
              + "|undo|unfold|ungroup|unlink|upload|users-|variable|vault-|vector|venetian|vibrate"
              + "|view|volume|wallpaper|wrap|x$|zoom).*"
              + "|.*-(off|x|plus|minus|check|dashed|dotted|cog|cancel|warning|alert|question|up|down"
              + "|left|right|2|3|4|icon|square|round|circuit|pulse)$");

  private IconNames() {}

  /**
   * Name to a description: the name's own words, then the tags.
   *
   * @param wanted names of icons that are among them in any case
   */
  static Map<String, String> described(Set<String> wanted) {
    Map<String, String> described = new TreeMap<>();
    json()
        .forEachEntry(
            (name, tags) -> {
              if (wanted.contains(name) || !NO_THING.matcher(name).matches()) {
                List<String> words = new ArrayList<>();
                words.add(name.replace('-', ' '));
                tags.forEach(tag -> words.add(tag.stringValue()));
                described.put(name, String.join(", ", words));
              }
            });
    return Collections.unmodifiableMap(described);
  }

  private static JsonNode json() {
    try (InputStream stream = IconNames.class.getResourceAsStream(TAGS)) {
      if (stream == null) {
        throw new IllegalStateException(TAGS + " is not on the class path");
      }
      return JsonMapper.shared().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
