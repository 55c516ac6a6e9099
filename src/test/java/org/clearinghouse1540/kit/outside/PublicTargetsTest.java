package org.clearinghouse1540.kit.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.junit.jupiter.api.Test;

/** The network addresses and hosts that the program may call. */
class PublicTargetsTest {
  @Test
  void noInnerAddressIsPublic() {
    for (String inner :
        List.of(
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.192",
            "192.0.2.10",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.7",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::1",
            "3fff::1")) {
      assertThat(PublicTargets.isPublic(InetAddress.ofLiteral(inner))).as(inner).isFalse();
    }
  }

  @Test
  void otherAddressesArePublicAtTheUsualPorts() {
    for (String outer :
        List.of("8.8.8.8", "100.63.0.1", "100.128.0.1", "172.32.0.1", "2a00:1450::1")) {
      InetAddress address = InetAddress.ofLiteral(outer);
      assertThat(OutsideTargets.PUBLIC.isAllowed(address, 443)).as(outer).isTrue();
      assertThat(OutsideTargets.PUBLIC.isAllowed(address, 80)).as(outer).isTrue();
      assertThat(OutsideTargets.PUBLIC.isAllowed(address, 22)).as(outer).isFalse();
    }
  }

  @Test
  void aListOfHostsHasNamesOnly() {
    for (String wrong :
        List.of(
            "", "localhost", "127.0.0.1", "[::1]", "laws.example/", "*", "*.example:80", "a,")) {
      assertThatThrownBy(() -> AllowedHosts.read("--check-addresses", wrong, 1))
          .as(wrong)
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("is not the name of a host");
    }
  }
}
