package org.clearinghouse1540.kit.web;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.StoredContent;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files of rejected forms and of check pages, kept for a day so that they need not be sent again.
 * Row-level security shows each file only to the account that sent it. An account keeps a limited
 * number of bytes: the files of forms that it left more than an hour ago give way to new ones.
 */
@Component
public final class KeptFiles {
  /** The most kilobytes of one account. */
  static final int MOST_KILOBYTES = 250 * 1024;

  private static final int MOST = 100;
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private final JdbcClient sql;

  KeptFiles(JdbcClient sql) {
    this.sql = sql;
  }

  /** Whether a text has the form of a token. */
  static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  /**
   * Keeps the files of a field, all of them or none: a file that is chosen again for the field
   * replaces all that are kept.
   *
   * @param address the address of their form
   * @throws BadInput at the field if the account keeps too much of the last hour already
   */
  List<KeptFile> keep(String address, String field, List<SentFile> files) {
    List<KeptFile> done = new ArrayList<>();
    for (SentFile file : files) {
      if (!makeSpace(file.content().length)) {
        remove(done.stream().map(KeptFile::token).toList());
        String names = files.stream().map(SentFile::name).collect(Collectors.joining(", "));
        throw BadInput.of(field, "kit.form.kept-full", names);
      }
      done.add(insert(address, file));
    }
    return done;
  }

  private KeptFile insert(String address, SentFile file) {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    sql.sql(
            """
            insert into kit_kept_file (token, account, party, address, name, content)
            values (:token, kit_name(), coalesce(kit_party(), ''), :address, :name, :content)
            """)
        .param("token", token)
        .param("address", address)
        .param("name", file.name())
        .param("content", file.content())
        .update();
    return new KeptFile(token, file.name());
  }

  // False if no file that was kept more than an hour ago makes space for these bytes.
  private boolean makeSpace(int bytes) {
    if (isFull(bytes)) {
      // The oldest files that free enough, from those that were kept more than an hour ago.
      sql.sql(
              """
              delete from kit_kept_file where token in (
                select token from (
                  select token, kept_at,
                    count(*) over newest as files, sum(octet_length(content)) over newest as bytes
                  from kit_kept_file where account = kit_name()
                  window newest as (order by kept_at desc, token)) as ranked
                where kept_at < now() - interval '1 hour'
                  and (files >= :most or bytes + :bytes > :kilobytes * 1024::bigint))
              """)
          .param("most", MOST)
          .param("bytes", bytes)
          .param("kilobytes", MOST_KILOBYTES)
          .update();
      return !isFull(bytes);
    }
    return true;
  }

  private boolean isFull(int bytes) {
    return sql.sql(
            """
            select count(*) >= :most
              or coalesce(sum(octet_length(content)), 0) + :bytes > :kilobytes * 1024::bigint
            from kit_kept_file where account = kit_name()
            """)
        .param("most", MOST)
        .param("bytes", bytes)
        .param("kilobytes", MOST_KILOBYTES)
        .query(Boolean.class)
        .single();
  }

  /** The number of bytes of the file with this token if the current account sent it. */
  Optional<Long> size(String token) {
    return sql.sql("select octet_length(content) from kit_kept_file where token = :token")
        .param("token", token)
        .query(Long.class)
        .optional();
  }

  /** The file with this token if the current account sent it. */
  Optional<SentFile> find(String token) {
    return sql.sql("select name from kit_kept_file where token = :token")
        .param("token", token)
        .query(String.class)
        .optional()
        .flatMap(
            name ->
                StoredContent.bytes((from, count) -> part(token, from, count))
                    .map(content -> new SentFile(name, content)));
  }

  private Optional<byte[]> part(String token, int from, int count) {
    return sql.sql(
            """
            select substring(content from :from for :count) from kit_kept_file
            where token = :token
            """)
        .param("from", from)
        .param("count", count)
        .param("token", token)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  /** Removes files of the current account whose form was accepted. */
  void remove(Collection<String> tokens) {
    if (!tokens.isEmpty()) {
      sql.sql("delete from kit_kept_file where token in (:tokens)")
          .param("tokens", List.copyOf(tokens))
          .update();
    }
  }

  /**
   * Removes the files that accounts of a party sent to forms below an address, as part of an
   * erasure, and those that accounts without a party sent to forms of some addresses.
   */
  public void erase(String party, String below, List<String> addresses) {
    ViewerDataSource.asProgram(
        () -> {
          erase(party, below);
          addresses.forEach(address -> erase("", address));
        });
  }

  private void erase(String party, String below) {
    sql.sql(
            """
            delete from kit_kept_file
            where party = :party and (address = :below or starts_with(address, :below || '/'))
            """)
        .param("party", party)
        .param("below", below)
        .update();
  }

  /** Removes the files of all accounts after a day; called as the program. */
  public void removeOld() {
    sql.sql("delete from kit_kept_file where kept_at < now() - interval '1 day'").update();
  }
}
