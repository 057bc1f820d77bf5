package io.gongkai.event;

import java.net.InetAddress;

/** A block of addresses, such as 10.0.0.0/8. */
final class Network {

    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** @param written address, slash, and how many bits of it count */
    static Network of(String written) {
        String[] parts = written.split("/");
        return new Network(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    }

    boolean holds(InetAddress tested) {
        byte[] other = tested.getAddress();
        if (other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
