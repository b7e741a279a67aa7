-- For the removal of old campaigns.
CREATE INDEX campaigns_by_age ON campaigns (written_at);
