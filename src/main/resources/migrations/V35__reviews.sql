-- Comprehensive reviews: the statements and submissions that were received, their passages with paragraph and theme,
-- proposals that take passages up, and the sections of the report that take proposals up. Nothing is changed: a later version,
-- decision or comment is another row.
create table reviews_review (
  id bigint generated always as identity primary key,
  title text not null check (title <> ''),
  opened_on date not null,
  opened_by text not null
);
alter table reviews_review enable row level security, force row level security;
create policy reviews on reviews_review using ((select kit_inside())) with check ((select kit_inside()));
create trigger reviews_review_only_added before update or delete on reviews_review
  for each row execute function kit_only_added();

create table reviews_submission (
  id bigint generated always as identity primary key,
  review_id bigint not null references reviews_review (id),
  origin text not null check (origin in ('state', 'organization', 'other')),
  -- The code of the State; empty for other senders.
  state text not null default '',
  sender text not null check (sender <> ''),
  title text not null check (title <> ''),
  dated date not null,
  language text not null,
  -- Whether the sender wishes that it is not published.
  restricted boolean not null,
  -- The file as received, or the typed text as a file in UTF-8.
  original_id bigint not null references sources_original (id),
  file_name text not null,
  sha256 text not null,
  text text not null,
  recorded_on date not null,
  recorded_by text not null,
  check ((origin = 'state') = (state <> ''))
);
create index reviews_submission_review on reviews_submission (review_id);
create index reviews_submission_state on reviews_submission (state) where state <> '';
alter table reviews_submission enable row level security, force row level security;
create policy submissions_inside on reviews_submission for select using ((select kit_inside()));
create policy submissions_recorded on reviews_submission for insert with check ((select kit_viewer()) = 'committee');
create policy submissions_own on reviews_submission for select
  using ((select kit_viewer()) = 'state' and state = (select kit_party()));
create trigger reviews_submission_only_added before update or delete on reviews_submission
  for each row execute function kit_only_added();

-- A passage of a submission, with the paragraph and theme that the program proposes and its reason.
create table reviews_passage (
  id bigint generated always as identity primary key,
  submission_id bigint not null references reviews_submission (id),
  position int not null,
  -- The numbers of its lines in the text; empty if a person added it.
  place text not null default '',
  words text not null check (words <> ''),
  proposed_paragraph text not null default '',
  proposed_theme text not null default '',
  proposed_why jsonb,
  unique (submission_id, position)
);
alter table reviews_passage enable row level security, force row level security;
create policy passages on reviews_passage using ((select kit_inside())) with check ((select kit_inside()));
create trigger reviews_passage_only_added before update or delete on reviews_passage
  for each row execute function kit_only_added();

-- The decision of a person on a passage; the latest one counts.
create table reviews_placement (
  id bigint generated always as identity primary key,
  passage_id bigint not null references reviews_passage (id),
  -- Whether it belongs to no paragraph and theme of the review, with the reason.
  aside boolean not null,
  paragraph text not null default '',
  theme text not null default '',
  why text not null default '',
  placed_on date not null,
  placed_by text not null
);
create index reviews_placement_passage on reviews_placement (passage_id);
alter table reviews_placement enable row level security, force row level security;
create policy placements on reviews_placement using ((select kit_inside())) with check ((select kit_inside()));
create trigger reviews_placement_only_added before update or delete on reviews_placement
  for each row execute function kit_only_added();

-- A draft of a recommendation, and a section of the report: each with its versions.
create table reviews_text (
  id bigint generated always as identity primary key,
  review_id bigint not null references reviews_review (id),
  kind text not null check (kind in ('proposal', 'section'))
);
create index reviews_text_review on reviews_text (review_id, kind);
alter table reviews_text enable row level security, force row level security;
create policy texts on reviews_text using ((select kit_inside())) with check ((select kit_inside()));
create trigger reviews_text_only_added before update or delete on reviews_text
  for each row execute function kit_only_added();

create table reviews_version (
  id bigint generated always as identity primary key,
  text_id bigint not null references reviews_text (id),
  number int not null check (number > 0),
  paragraph text not null default '',
  theme text not null default '',
  title text not null check (title <> ''),
  words text not null check (words <> ''),
  written_on date not null,
  written_by text not null,
  unique (text_id, number)
);
alter table reviews_version enable row level security, force row level security;
create policy versions on reviews_version using ((select kit_inside())) with check ((select kit_inside()));
create trigger reviews_version_only_added before update or delete on reviews_version
  for each row execute function kit_only_added();

-- The passages that a version of a proposal takes up.
create table reviews_taken_passage (
  version_id bigint not null references reviews_version (id),
  passage_id bigint not null references reviews_passage (id),
  primary key (version_id, passage_id)
);
create index reviews_taken_passage_of on reviews_taken_passage (passage_id);
alter table reviews_taken_passage enable row level security, force row level security;
create policy taken on reviews_taken_passage using ((select kit_inside())) with check ((select kit_inside()));
create trigger reviews_taken_passage_only_added before update or delete on reviews_taken_passage
  for each row execute function kit_only_added();

-- The proposals that a version of a section takes up.
create table reviews_taken_proposal (
  version_id bigint not null references reviews_version (id),
  proposal_id bigint not null references reviews_text (id),
  primary key (version_id, proposal_id)
);
create index reviews_taken_proposal_of on reviews_taken_proposal (proposal_id);
alter table reviews_taken_proposal enable row level security, force row level security;
create policy taken on reviews_taken_proposal using ((select kit_inside())) with check ((select kit_inside()));
create trigger reviews_taken_proposal_only_added before update or delete on reviews_taken_proposal
  for each row execute function kit_only_added();

-- A version that was sent to the members of the Committee for comment, and the comments on it.
create table reviews_circulation (
  id bigint generated always as identity primary key,
  version_id bigint not null references reviews_version (id),
  due date not null,
  sent_on date not null,
  sent_by text not null
);
create index reviews_circulation_version on reviews_circulation (version_id);
alter table reviews_circulation enable row level security, force row level security;
create policy circulations on reviews_circulation using ((select kit_inside())) with check ((select kit_inside()));
create trigger reviews_circulation_only_added before update or delete on reviews_circulation
  for each row execute function kit_only_added();

create table reviews_comment (
  id bigint generated always as identity primary key,
  version_id bigint not null references reviews_version (id),
  -- Empty if the member has no comment.
  words text not null,
  role text not null,
  party text not null default '',
  commented_on date not null,
  commented_by text not null
);
create index reviews_comment_version on reviews_comment (version_id);
alter table reviews_comment enable row level security, force row level security;
create policy comments on reviews_comment using ((select kit_inside())) with check ((select kit_inside()));
create trigger reviews_comment_only_added before update or delete on reviews_comment
  for each row execute function kit_only_added();

-- The latest version of each proposal and section.
create view reviews_latest with (security_invoker = true) as
  select distinct on (v.text_id) v.*, t.review_id, t.kind
  from reviews_version v join reviews_text t on t.id = v.text_id order by v.text_id, v.number desc;

-- The passages where they are: as a person decided last, otherwise as the program proposes. A passage of a file that was
-- withdrawn is not among them.
create view reviews_placed with (security_invoker = true) as
  select p.*, s.review_id, d.aside, d.why, d.placed_on, d.placed_by, d.id is not null as decided,
    coalesce(d.paragraph, p.proposed_paragraph) as paragraph, coalesce(d.theme, p.proposed_theme) as theme,
    array(select l.text_id from reviews_taken_passage k join reviews_latest l on l.id = k.version_id
      where k.passage_id = p.id order by l.text_id) as taken_by
  from reviews_passage p
    join reviews_submission s on s.id = p.submission_id
    join sources_original o on o.id = s.original_id
    left join lateral (select * from reviews_placement d where d.passage_id = p.id order by d.id desc limit 1) d on true
  where o.withdrawn_at is null;

-- The latest circulation of each proposal, and the comments with the proposal that they are about.
create view reviews_circulated with (security_invoker = true) as
  select distinct on (v.text_id) c.*, v.text_id as proposal_id, v.number, v.title
  from reviews_circulation c join reviews_version v on v.id = c.version_id order by v.text_id, c.id desc;
create view reviews_commented with (security_invoker = true) as
  select c.*, v.text_id as proposal_id, v.number, v.title
  from reviews_comment c join reviews_version v on v.id = c.version_id;
