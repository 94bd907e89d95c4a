//! Which addresses of the network are somewhere else: not this computer, not its neighbours, not a special use. Only
//! these are asked for a page, unless the person has allowed the others.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Blocks of IPv4 that are no host of the public network: first address, and how many bits are the block's.
const NOT_PUBLIC: &[([u8; 4], u32)] = &[
    ([0, 0, 0, 0], 8),       // this network
    ([10, 0, 0, 0], 8),      // private
    ([100, 64, 0, 0], 10),   // shared by a provider's customers (CGNAT)
    ([127, 0, 0, 0], 8),     // this computer
    ([169, 254, 0, 0], 16),  // link-local, and the clouds' word to their own machines
    ([172, 16, 0, 0], 12),   // private
    ([192, 0, 0, 0], 24),    // protocol assignments
    ([192, 0, 2, 0], 24),    // documentation
    ([192, 88, 99, 0], 24),  // relays of old
    ([192, 168, 0, 0], 16),  // private
    ([198, 18, 0, 0], 15),   // measurements
    ([198, 51, 100, 0], 24), // documentation
    ([203, 0, 113, 0], 24),  // documentation
    ([224, 0, 0, 0], 4),     // multicast
    ([240, 0, 0, 0], 4),     // reserved, and broadcast
];

/// Blocks inside the global part of IPv6 that are no host of the public network.
const NOT_PUBLIC_6: &[([u16; 2], u32)] = &[
    ([0x2001, 0], 23),     // protocol assignments, tunnels
    ([0x2001, 0xdb8], 32), // documentation
    ([0x2002, 0], 16),     // IPv4 in IPv6
    ([0x3fff, 0], 20),     // documentation
];

/// Whether an address is that of a host of the public network.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_4(address),
        IpAddr::V6(address) => is_public_6(address),
    }
}

fn is_public_4(address: Ipv4Addr) -> bool {
    let bits = u32::from(address);
    !NOT_PUBLIC.iter().any(|(block, length)| (bits ^ u32::from(Ipv4Addr::from(*block))).leading_zeros() >= *length)
}

/// Global unicast, less its special blocks; and a translated IPv4 address that is public itself.
fn is_public_6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    if parts.starts_with(&[0x64, 0xff9b, 0, 0, 0, 0]) {
        let [.., high, low] = parts;
        return is_public_4(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)));
    }
    let first = (u32::from(parts[0]) << 16) | u32::from(parts[1]);
    let inside = |block: &[u16; 2], length: u32| {
        (first ^ ((u32::from(block[0]) << 16) | u32::from(block[1]))).leading_zeros() >= length
    };
    inside(&[0x2000, 0], 3) && !NOT_PUBLIC_6.iter().any(|(block, length)| inside(block, *length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_the_public_network_and_nothing_else() {
        let check = |public: bool, addresses: &[&str]| {
            for address in addresses {
                assert_eq!(is_public(address.parse().unwrap()), public, "{address}");
            }
        };
        check(true, &["1.1.1.1", "8.8.8.8", "93.184.215.14", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1"]);
        check(true, &["2606:4700::1111", "2a00:1450:4001::1", "64:ff9b::808:808", "2001:200::1"]);
        check(
            false,
            &["127.0.0.1", "127.255.0.3", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
        );
        check(
            false,
            &["169.254.169.254", "100.64.0.1", "100.127.255.255", "224.0.0.1", "239.1.1.1", "255.255.255.255"],
        );
        check(false, &["192.0.2.1", "198.18.0.1", "203.0.113.9", "240.0.0.1", "192.0.0.8"]);
        check(false, &["::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "fec0::1", "2001:db8::1", "2001::1"]);
        check(
            false,
            &["::ffff:127.0.0.1", "::ffff:8.8.8.8", "::8.8.8.8", "2002:7f00:1::1", "64:ff9b::7f00:1", "100::1"],
        );
    }
}
