package org.clearinghouse1540.access;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A QR code as a path of SVG.
 *
 * @param size its width and height, with a margin of four modules on each side
 */
record QrCodeImage(int size, String path) {
  private static final int MARGIN = 4;

  /** The QR code with which an app sets up the one-time codes of an account. */
  static QrCodeImage of(String name, String secret) {
    String text =
        "otpauth://totp/Clearinghouse%201540:"
            + URLEncoder.encode(name, StandardCharsets.UTF_8)
            + "?secret="
            + secret
            + "&issuer=Clearinghouse%201540";
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return new QrCodeImage(code.size + 2 * MARGIN, path.toString());
  }
}
