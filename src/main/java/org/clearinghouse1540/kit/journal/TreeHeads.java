package org.clearinghouse1540.kit.journal;

import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The repository of signed heads. The last one has the frontier of its tree, so that the next one
 * is made from the entries after it alone.
 */
final class TreeHeads {
  private static final HexFormat HEX = HexFormat.of();
  private static final RowMapper<TreeHead> HEAD =
      (row, number) ->
          new TreeHead(
              row.getLong("size"),
              HEX.formatHex(row.getBytes("root")),
              row.getTimestamp("signed_at").toInstant(),
              HEX.formatHex(row.getBytes("public_key")),
              HEX.formatHex(row.getBytes("signature")));

  private static final String LAST = "select * from kit_tree_head order by size desc limit 1";

  private final JdbcClient sql;

  TreeHeads(JdbcClient sql) {
    this.sql = sql;
  }

  /** The key that signed the last head; none before the tables exist. */
  static Optional<String> signer(JdbcClient sql) {
    boolean exists =
        sql.sql("select to_regclass('public.kit_tree_head') is not null")
            .query(Boolean.class)
            .single();
    return exists ? new TreeHeads(sql).last().map(TreeHead::publicKey) : Optional.empty();
  }

  /** All heads, the smallest first. */
  List<TreeHead> list() {
    return sql.sql("select * from kit_tree_head order by size").query(HEAD).list();
  }

  /** The last heads, at most so many, the largest first. */
  List<TreeHead> latest(int count) {
    return sql.sql("select * from kit_tree_head order by size desc limit :count")
        .param("count", count)
        .query(HEAD)
        .list();
  }

  /** The first head. */
  Optional<TreeHead> first() {
    return sql.sql("select * from kit_tree_head order by size limit 1").query(HEAD).optional();
  }

  /** The last head. */
  Optional<TreeHead> last() {
    return sql.sql(LAST).query(HEAD).optional();
  }

  /**
   * The tree under the last head. It counts only if this key signed its root; otherwise the tree is
   * empty, and is made again from all entries.
   */
  MerkleTree.Growing tree(SigningKey key) {
    return sql.sql(LAST)
        .query(
            (row, number) -> {
              TreeHead head = HEAD.mapRow(row, number);
              MerkleTree.Growing tree =
                  MerkleTree.Growing.at(head.size(), row.getBytes("frontier"));
              boolean own = head.publicKey().equals(key.publicKey()) && head.holds();
              return own && tree.root().equals(head.root()) ? tree : new MerkleTree.Growing();
            })
        .optional()
        .orElseGet(MerkleTree.Growing::new);
  }

  /** The size of the last head; 0 without one. */
  long size() {
    return sql.sql("select coalesce(max(size), 0) from kit_tree_head").query(Long.class).single();
  }

  void add(TreeHead head, byte[] frontier) {
    sql.sql(
            """
            insert into kit_tree_head (size, root, frontier, signed_at, public_key, signature)
            values (:size, :root, :frontier, :at, :key, :signature)
            """)
        .param("size", head.size())
        .param("root", HEX.parseHex(head.root()))
        .param("frontier", frontier)
        .param("at", Timestamp.from(head.at()))
        .param("key", HEX.parseHex(head.publicKey()))
        .param("signature", HEX.parseHex(head.signature()))
        .update();
  }
}
