package org.clearinghouse1540.contacts;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.files.StoredContent;
import org.clearinghouse1540.kit.web.ActSignatures;
import org.clearinghouse1540.kit.web.SentFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the files of forms that wait for the second signature. */
@Component
class SignatureFiles {
  private final JdbcClient sql;

  SignatureFiles(JdbcClient sql) {
    this.sql = sql;
  }

  /** Keeps the files of a first signature, in its transaction. */
  void keep(String party, long id, List<ActSignatures.SignedFile> files) {
    for (ActSignatures.SignedFile file : files) {
      sql.sql(
              """
              insert into contacts_signature_file
                (signature_id, party, field, name, sha256, content)
              values (:signature, :party, :field, :name, :sha256, :content)
              """)
          .param("signature", id)
          .param("party", party)
          .param("field", file.field())
          .param("name", file.file().name())
          .param("sha256", file.sha256())
          .param("content", file.file().content())
          .update();
    }
  }

  /** The files of a signature, without their content, in the order in which they were sent. */
  List<FirstSignature.SignatureFile> of(long signature) {
    return sql.sql(
            """
            select id, field, name, sha256 from contacts_signature_file
            where signature_id = :signature order by id
            """)
        .param("signature", signature)
        .query(
            (row, number) ->
                new FirstSignature.SignatureFile(
                    row.getLong("id"),
                    row.getString("field"),
                    row.getString("name"),
                    row.getString("sha256")))
        .list();
  }

  /** A file of a signature of the current user's State. */
  Optional<SentFile> content(long file) {
    return sql.sql("select name from contacts_signature_file where id = :id")
        .param("id", file)
        .query(String.class)
        .optional()
        .flatMap(
            name ->
                StoredContent.bytes((from, count) -> part(file, from, count))
                    .map(content -> new SentFile(name, content)));
  }

  private Optional<byte[]> part(long file, int from, int count) {
    return sql.sql(
            """
            select substring(content from :from for :count)
            from contacts_signature_file where id = :id
            """)
        .param("from", from)
        .param("count", count)
        .param("id", file)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  /** The number of bytes of a file of a signature of the current user's State. */
  Optional<Long> size(long file) {
    return sql.sql("select octet_length(content) from contacts_signature_file where id = :id")
        .param("id", file)
        .query(Long.class)
        .optional();
  }
}
