package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.notes.ParsedNote;

/**
 * A letter beside the form that was filled from it.
 *
 * @param account the account of its lines in one sentence
 * @param proposals the needs that were proposed from it
 * @param left the lines in no need, as choices for a person who makes needs of them
 */
record ProposedNeedsView(
    Message account, List<Line> lines, List<Proposal> proposals, List<Option> left) {
  ProposedNeedsView {
    lines = List.copyOf(lines);
    proposals = List.copyOf(proposals);
    left = List.copyOf(left);
  }

  /** A line with its number; the need of which it has words, if any. */
  record Line(int number, String text, Optional<Integer> need) {}

  /**
   * A need that was proposed.
   *
   * @param at the index of its fields in the form
   * @param lines the numbers of its lines
   */
  record Proposal(int at, ParsedNote.Place place, String lines) {}

  /** The proposal in the fields with an index. */
  Optional<Proposal> proposal(int at) {
    return proposals.stream().filter(proposal -> proposal.at() == at).findFirst();
  }

  /** The lines of a text that are not blank. */
  static List<Line> lines(String text, List<Proposal> proposals) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    int number = 1;
    while (start <= text.length()) {
      int next = text.indexOf('\n', start);
      int end = next < 0 ? text.length() : next;
      String line = text.substring(start, end);
      if (!line.isBlank()) {
        int from = start;
        Optional<Integer> need =
            proposals.stream()
                .filter(proposal -> proposal.place().start() < end && from < proposal.place().end())
                .map(Proposal::at)
                .findFirst();
        lines.add(new Line(number, line.strip(), need));
      }
      start = end + 1;
      number++;
    }
    return lines;
  }

  /** The position of a line with a number, from 1, in a text. */
  static ParsedNote.Place line(String text, int number) {
    int start = 0;
    for (int line = 1; line < number; line++) {
      start = text.indexOf('\n', start) + 1;
    }
    int next = text.indexOf('\n', start);
    return new ParsedNote.Place(start, next < 0 ? text.length() : next);
  }
}
