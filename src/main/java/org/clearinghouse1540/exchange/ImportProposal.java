package org.clearinghouse1540.exchange;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * The content of a file as a proposal; nothing is recorded until a person accepts it.
 *
 * @param state the State as the file names it: a name or a code; may be empty
 * @param status as the title or the head of the file says it
 * @param contents values by field; citations refer to documents by their number in the file
 * @param documents documents by their number in the file
 * @param unrecognized the passages that could not be assigned to a field, each with its place
 * @param account each paragraph and cell of the file with text, as placed or reported
 */
public record ImportProposal(
    String state,
    FormVersion form,
    CopyStatus status,
    Map<FieldKey, FieldValue> contents,
    Map<Long, CitedDocument> documents,
    List<Message> unrecognized,
    ContentAccount account) {
  public ImportProposal {
    contents = Map.copyOf(contents);
    documents = Map.copyOf(documents);
    unrecognized = List.copyOf(unrecognized);
  }
}
