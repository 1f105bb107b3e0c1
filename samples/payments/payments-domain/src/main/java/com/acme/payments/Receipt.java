package com.acme.payments;

/**
 * That an order was paid.
 *
 * @param id ours
 * @param orderId the shop's
 * @param amountCents how much was charged
 * @param currency in what
 * @param card the masked number of the card
 * @param authorization the gateway's word for it
 */
public record Receipt(
    String id,
    String orderId,
    long amountCents,
    Currency currency,
    String card,
    String authorization) {}
