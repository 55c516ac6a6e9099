package org.clearinghouse1540.exchange;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * What was read in a copy, as a proposal: nothing is recorded before a person accepts it.
 *
 * @param state as the copy has it: a name or a code; may be empty
 * @param contents by field; citations name documents by their number in the copy
 * @param documents by their number in the copy
 * @param notUnderstood what could not be placed, each with where it stands
 */
public record ImportProposal(
    String state,
    FormVersion form,
    Map<FieldKey, FieldValue> contents,
    Map<Long, CitedDocument> documents,
    List<String> notUnderstood) {
  public ImportProposal {
    contents = Map.copyOf(contents);
    documents = Map.copyOf(documents);
    notUnderstood = List.copyOf(notUnderstood);
  }
}
