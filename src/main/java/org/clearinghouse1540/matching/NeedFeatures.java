package org.clearinghouse1540.matching;

import java.util.List;

/**
 * A need as it is weighed.
 *
 * @param subjects the nodes of its subjects
 * @param helps the nodes of the kinds of help it asks
 * @param cover how far each node meets what it asks
 * @param words its words, cut to their stems, with those of its nodes
 * @param vector what it means; empty where there is no model
 * @param requester its name as it is compared with others
 * @param tried who was asked before, by name
 * @param helpsSpeakForAll whether a kind of help is named for each subject
 */
record NeedFeatures(
    MatchNeed need,
    ParsedText said,
    int[] subjects,
    int[] helps,
    float[] cover,
    List<String> words,
    float[] vector,
    Eligibility.Who requester,
    List<Eligibility.Who> tried,
    boolean helpsSpeakForAll) {}
