package org.clearinghouse1540.needs;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page on which a State selects needs and sends them as one request.
 *
 * @param drafts the drafts to choose from
 * @param incomplete those among them that say too little for a provider to answer
 * @param audiences the uses to which the State can consent
 * @param organizations the organizations of the register, from which a consent can name one
 * @param channels the ways of transmission
 * @param languages the languages of the request
 */
@Template("needs/sending.jte")
record RequestSubmissionView(
    FormView form,
    List<Option> drafts,
    List<Incomplete> incomplete,
    List<Option> audiences,
    List<Option> organizations,
    List<Option> channels,
    List<Option> languages) {
  RequestSubmissionView {
    drafts = List.copyOf(drafts);
    incomplete = List.copyOf(incomplete);
    audiences = List.copyOf(audiences);
    organizations = List.copyOf(organizations);
    channels = List.copyOf(channels);
    languages = List.copyOf(languages);
  }

  /** A draft that a provider could not answer. */
  public record Incomplete(long id, String title, Assessment.Level level) {}
}
