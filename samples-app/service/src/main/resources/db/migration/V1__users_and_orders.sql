CREATE TABLE users (
  id     BIGINT PRIMARY KEY,
  name   VARCHAR(100) NOT NULL,
  email  VARCHAR(200) NOT NULL,
  active BOOLEAN NOT NULL
);

CREATE TABLE orders (
  id        BIGINT PRIMARY KEY,
  user_id   BIGINT NOT NULL REFERENCES users (id),
  placed_on DATE NOT NULL,
  cents     BIGINT NOT NULL
);

CREATE INDEX orders_by_day ON orders (placed_on);
