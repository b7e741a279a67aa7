package dev.asynclint.samples.service.peers;

/** An order as the order service tells it. */
public record PeerOrder(long orderId, long cents) {}
