-- The corpus as a database engineer would lay it out for the questions of the benchmark. Integer keys follow document
-- order, so a list in that order is a walk along an index; what groups and departments reach down their trees is kept.
\set ON_ERROR_STOP on
create schema loaded;
set search_path to loaded;
create unlogged table document (iri text, title text);
create unlogged table theme (iri text, document text, position int, name text);
create unlogged table measure (iri text, document text, theme text, theme_position int, position int, number text, text text);
create unlogged table paragraph (iri text, document text, number int);
create unlogged table span (iri text, start int, "end" int, exact text);
create unlogged table audience (iri text, measure text, target_group text, basis text, position int);
create unlogged table audience_evidence (audience text, evidence text);
create unlogged table evidence (iri text, term text, rule text, span text, position int);
create unlogged table responsibility (iri text, measure text, department text, basis text, position int);
create unlogged table citation (iri text, measure text, marker text, paragraph text, position int);
create unlogged table commitment (iri text, measure text, printed text, position int);
create unlogged table target_group (iri text, name text);
create unlogged table target_group_broader (target_group text, broader text);
create unlogged table department (iri text, name text, parent text);
\copy document from document.csv csv
\copy theme from theme.csv csv
\copy measure from measure.csv csv
\copy paragraph from paragraph.csv csv
\copy span from span.csv csv
\copy audience from audience.csv csv
\copy audience_evidence from audience_evidence.csv csv
\copy evidence from evidence.csv csv
\copy responsibility from responsibility.csv csv
\copy citation from citation.csv csv
\copy commitment from commitment.csv csv
\copy target_group from target_group.csv csv
\copy target_group_broader from target_group_broader.csv csv
\copy department from department.csv csv
analyze;

set search_path to public;
set work_mem to '256MB';
set maintenance_work_mem to '512MB';
create extension pg_trgm;
create type basis as enum ('STATED', 'IMPLIED', 'REMIT', 'CURATED');

create table document (id int primary key, iri text not null unique, title text not null);
insert into document select row_number() over (order by iri collate "C"), iri, title from loaded.document order by 1;

create table theme (id int primary key, iri text not null unique, document_id int not null references document, position int not null, name text not null);
insert into theme
select row_number() over (order by d.id, t.position), t.iri, d.id, t.position, t.name
from loaded.theme t join document d on d.iri = t.document order by 1;

create table measure (id int primary key, iri text not null unique, document_id int not null references document, theme_id int not null references theme, number text not null, text text not null);
insert into measure
select row_number() over (order by d.id, m.theme_position, m.position), m.iri, d.id, t.id, m.number, m.text
from loaded.measure m join document d on d.iri = m.document join theme t on t.iri = m.theme order by 1;
create index on measure using gin (text gin_trgm_ops);

create table paragraph (id int primary key, iri text not null unique, document_id int not null references document, number int not null);
insert into paragraph
select row_number() over (order by d.id, p.number), p.iri, d.id, p.number
from loaded.paragraph p join document d on d.iri = p.document order by 1;

create table target_group (id int primary key, iri text not null unique, name text not null);
insert into target_group select row_number() over (order by iri), iri, name from loaded.target_group;

create table department (id int primary key, iri text not null unique, name text not null unique, parent_id int references department);
insert into department select row_number() over (order by iri), iri, name, null from loaded.department;
update department d set parent_id = p.id from loaded.department l join department p on p.iri = l.parent where l.iri = d.iri;

create table audience (id int primary key, measure_id int not null references measure, target_group_id int not null references target_group, basis basis not null check (basis <> 'REMIT'), position int not null);
create temporary table audience_key as
select row_number() over (order by m.id, a.position)::int as id, a.iri, m.id as measure_id, g.id as target_group_id, a.basis::basis as basis, a.position
from loaded.audience a join measure m on m.iri = a.measure join target_group g on g.iri = a.target_group;
insert into audience select id, measure_id, target_group_id, basis, position from audience_key order by 1;
create unique index on audience (measure_id, target_group_id);
create index on audience (target_group_id, id);
create index on audience (measure_id, id);

create table evidence (id int primary key, audience_id int not null references audience, position int not null, term text not null, rule text not null, start int not null, "end" int not null, exact text not null);
insert into evidence
select row_number() over (order by k.id, e.position), k.id, e.position, e.term, e.rule, s.start, s."end", s.exact
from audience_key k join loaded.audience_evidence l on l.audience = k.iri join loaded.evidence e on e.iri = l.evidence join loaded.span s on s.iri = e.span
order by 1;
create index on evidence (audience_id, id);

create table responsibility (id int primary key, measure_id int not null references measure, department_id int not null references department, basis basis not null, position int not null);
insert into responsibility
select row_number() over (order by m.id, r.position), m.id, d.id, r.basis::basis, r.position
from loaded.responsibility r join measure m on m.iri = r.measure join department d on d.iri = r.department order by 1;
create unique index on responsibility (department_id, measure_id);
create index on responsibility (measure_id, id);

create table citation (id int primary key, measure_id int not null references measure, paragraph_id int not null references paragraph, marker text not null, position int not null);
insert into citation
select row_number() over (order by m.id, c.position), m.id, p.id, c.marker, c.position
from loaded.citation c join measure m on m.iri = c.measure join paragraph p on p.iri = c.paragraph order by 1;
create index on citation (measure_id, id);

create table commitment (id int primary key, measure_id int not null references measure, printed text not null, position int not null);
insert into commitment
select row_number() over (order by m.id, c.position), m.id, c.printed, c.position
from loaded.commitment c join measure m on m.iri = c.measure order by 1;
create index on commitment (measure_id, id);

-- Which measures a group reaches, narrower groups included; on the bases that count where none are chosen.
create table group_reach (target_group_id int not null references target_group, measure_id int not null references measure, primary key (target_group_id, measure_id));
insert into group_reach
with recursive up (id, above) as (
  select id, id from target_group
  union
  select up.id, g.id from up join target_group t on t.id = up.above
  join loaded.target_group_broader b on b.target_group = t.iri join target_group g on g.iri = b.broader)
select distinct up.above, a.measure_id from audience a join up on up.id = a.target_group_id
order by 1, 2;

-- The same for departments and those under them, on the bases that the questions choose.
create table department_reach (department_id int not null references department, measure_id int not null references measure, primary key (department_id, measure_id));
insert into department_reach
with recursive up (id, above) as (
  select id, id from department
  union
  select up.id, d.parent_id from up join department d on d.id = up.above where d.parent_id is not null)
select distinct up.above, r.measure_id from responsibility r join up on up.id = r.department_id
where r.basis in ('STATED', 'REMIT')
order by 1, 2;

create function measures_of_group_in_remit(target_group text, department text) returns setof measure language sql stable as $$
  select m.* from group_reach g join department_reach d on d.measure_id = g.measure_id join measure m on m.id = g.measure_id
  where g.target_group_id = (select t.id from target_group t where t.iri = $1)
    and d.department_id = (select o.id from department o where o.name = $2)
  order by m.id
$$;

create function search(phrase text) returns setof measure language sql stable as $$
  select m.* from measure m where m.text like '%' || phrase || '%' order by m.id
$$;

create view coverage as
select a.target_group_id, r.department_id, count(*)::int as measures
from audience a join responsibility r on r.measure_id = a.measure_id where r.basis in ('STATED', 'CURATED')
group by 1, 2;

create view coverage_of_committed as
select a.target_group_id, r.department_id, count(*)::int as measures
from audience a join responsibility r on r.measure_id = a.measure_id where r.basis in ('STATED', 'CURATED')
  and exists (select from commitment c where c.measure_id = a.measure_id)
group by 1, 2;

drop schema loaded cascade;
