package org.clearinghouse1540.matching;

import java.util.List;

/**
 * An offer as it is weighed.
 *
 * @param subjects the nodes of its subjects
 * @param helps the nodes of the kinds of help it gives
 * @param cover how far it meets each node
 * @param words its words, cut to their stems, with those of its nodes
 * @param vector what it means; empty where there is no model
 * @param provider its name as it is compared with others
 * @param region which of the regions of its {@link OfferCorpus} it reaches
 */
record OfferFeatures(
    MatchOffer offer,
    ParsedText said,
    int[] subjects,
    int[] helps,
    float[] cover,
    List<String> words,
    float[] vector,
    Eligibility.Who provider,
    int region) {

  /** Whether it says that it does not give this subject for what is asked. */
  boolean isOut(int subject, NeedFeatures wanted, TaxonomyIndex nodes) {
    for (ParsedText.Out out : said.out()) {
      for (int number : out.subjects()) {
        if (nodes.within(subject, number)
            && (out.helps().isEmpty() || holdsAll(out, wanted.helps()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holdsAll(ParsedText.Out out, int[] helps) {
    for (int help : helps) {
      if (!out.helps().contains(help)) {
        return false;
      }
    }
    return helps.length > 0;
  }

  /** Whether it says that it does not give this kind of help, whatever the subject. */
  boolean isOut(int help) {
    for (ParsedText.Out out : said.out()) {
      if (out.subjects().isEmpty() && out.helps().contains(help)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it says of all subjects, or of all kinds of help that are asked, that it gives none.
   */
  boolean isAllOut(NeedFeatures wanted, TaxonomyIndex nodes) {
    if (said.out().isEmpty()) {
      return false;
    }
    boolean subjectsOut = wanted.subjects().length > 0;
    for (int subject : wanted.subjects()) {
      subjectsOut &= isOut(subject, wanted, nodes);
    }
    boolean helpsOut = wanted.helps().length > 0 && wanted.helpsSpeakForAll();
    for (int help : wanted.helps()) {
      helpsOut &= isOut(help);
    }
    return subjectsOut || helpsOut;
  }
}
