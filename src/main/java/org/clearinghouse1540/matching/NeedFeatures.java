package org.clearinghouse1540.matching;

import java.util.List;

/**
 * The features of a need that are scored.
 *
 * @param subjects nodes of its subjects
 * @param kinds nodes of the kinds of assistance that it requests
 * @param cover the degree to which each node covers the request
 * @param words stems of its words and of the names of its nodes
 * @param vector sentence embedding; empty if there is no model
 * @param requester name of the requester, for comparison with other names
 * @param tried names of the providers already asked
 * @param kindsCoverAllSubjects whether a kind of assistance is named for each subject
 */
record NeedFeatures(
    MatchNeed need,
    ParsedText parsed,
    int[] subjects,
    int[] kinds,
    float[] cover,
    List<String> words,
    float[] vector,
    Eligibility.PartyName requester,
    List<Eligibility.PartyName> tried,
    boolean kindsCoverAllSubjects) {}
