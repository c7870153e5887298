package dev.callwright.access;

import dev.callwright.settings.SettingsException;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** A list of CIDR blocks, IPv4 and IPv6: {@code 203.0.113.0/24}, {@code 2001:db8::/32}, or a single address. */
final class AddressBlocks {
    private final List<IpSubnetFilterRule> blocks;

    private AddressBlocks(List<IpSubnetFilterRule> blocks) {
        this.blocks = blocks;
    }

    /**
     * Reads them.
     *
     * @param setting where they are configured, for the message
     * @throws SettingsException for the first that is no block
     */
    static AddressBlocks of(String setting, List<String> blocks) {
        return new AddressBlocks(
                blocks.stream().map(block -> rule(setting, block)).toList());
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    boolean contain(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return blocks.stream().anyMatch(block -> block.matches(socket));
    }

    private static IpSubnetFilterRule rule(String setting, String block) {
        int slash = block.indexOf('/');
        InetAddress address = Addresses.parse(slash < 0 ? block : block.substring(0, slash))
                .orElseThrow(() -> refused(setting, block));
        int width = address.getAddress().length * 8;
        int prefix = slash < 0 ? width : prefix(block.substring(slash + 1));
        if (prefix < 0 || prefix > width) {
            throw refused(setting, block);
        }
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }

    private static int prefix(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    private static SettingsException refused(String setting, String block) {
        return new SettingsException(
                setting,
                block,
                "an address or a block of addresses such as 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32");
    }
}
