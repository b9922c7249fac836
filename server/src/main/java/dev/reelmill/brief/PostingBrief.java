package dev.reelmill.brief;

import java.util.List;

/**
 * A job posting to be made into a reel.
 *
 * @param greenhouseId the posting's id at its board
 * @param company the employer's name as shown to people
 * @param title the role
 * @param location where the work is; empty when not stated
 * @param departments names of departments; may be empty
 * @param url where to apply; empty when not stated
 * @param body the description in reading order
 */
public record PostingBrief(
    long greenhouseId,
    String company,
    String title,
    String location,
    List<String> departments,
    String url,
    List<TextBlock> body,
    BriefOptions options)
    implements Brief {

  public PostingBrief {
    departments = List.copyOf(departments);
    body = List.copyOf(body);
  }

  @Override
  public PostingBrief with(BriefOptions other) {
    return new PostingBrief(greenhouseId, company, title, location, departments, url, body, other);
  }
}
