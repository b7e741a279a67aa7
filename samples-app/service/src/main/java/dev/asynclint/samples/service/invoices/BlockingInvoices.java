package dev.asynclint.samples.service.invoices;

import dev.asynclint.samples.service.peers.PeerOrder;
import dev.asynclint.samples.service.peers.PeerServer;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The client every company has: its thread waits for the answer, as with JDBC or an old SDK. Call
 * it on threads that may wait, see {@link InvoiceService}.
 */
@Component
public class BlockingInvoices {

  private static final ParameterizedTypeReference<List<PeerOrder>> ORDERS =
      new ParameterizedTypeReference<>() {};

  private final RestClient web;

  BlockingInvoices(PeerServer peers, InvoiceProperties properties) {
    SimpleClientHttpRequestFactory connections = new SimpleClientHttpRequestFactory();
    connections.setConnectTimeout(properties.timeout());
    connections.setReadTimeout(properties.timeout());
    web = RestClient.builder().baseUrl(peers.url()).requestFactory(connections).build();
  }

  /**
   * The user's invoice; blocks.
   *
   * @throws org.springframework.web.client.RestClientException if the peer does not answer
   */
  public Invoice of(long userId) {
    List<PeerOrder> orders = web.get().uri("/orders/{userId}", userId).retrieve().body(ORDERS);
    long cents = orders.stream().mapToLong(PeerOrder::cents).sum();
    return new Invoice(userId, orders.size(), cents);
  }
}
