-- 前置数据库（7.3.2），PostgreSQL，平台类别 management，配置 reference 1
-- Front database (7.3.2), PostgreSQL, platform kind management, profile reference 1
-- 在数据库 front_database 中以管理员身份执行；执行前替换两个口令。
-- Run as administrator in the database front_database; replace the two passwords first.

CREATE SCHEMA "exchange";

CREATE TABLE "exchange"."data_site_column" (
  "platform_id" varchar(64) NOT NULL,
  "column_id" varchar(64) NOT NULL,
  "level" bigint NOT NULL CHECK ("level" >= 1),
  "name" varchar(200) NOT NULL,
  "parent_column_id" varchar(64),
  "url" varchar(2000) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "column_id")
);

CREATE INDEX "data_site_column_update_time" ON "exchange"."data_site_column" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_site_column" IS '网站栏目';

COMMENT ON COLUMN "exchange"."data_site_column"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_site_column"."column_id" IS '栏目标识';

COMMENT ON COLUMN "exchange"."data_site_column"."level" IS '栏目层级，首级为 1';

COMMENT ON COLUMN "exchange"."data_site_column"."name" IS '栏目名称';

COMMENT ON COLUMN "exchange"."data_site_column"."parent_column_id" IS '上级栏目标识；首级栏目为空';

COMMENT ON COLUMN "exchange"."data_site_column"."url" IS '栏目链接';

COMMENT ON COLUMN "exchange"."data_site_column"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_site_column"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_site_column"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_user" (
  "platform_id" varchar(64) NOT NULL,
  "user_id" varchar(64) NOT NULL,
  "type" varchar(64) NOT NULL,
  "region_code" varchar(64),
  "registered_time" timestamptz(3) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "user_id")
);

CREATE INDEX "data_user_update_time" ON "exchange"."data_user" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_user" IS '用户';

COMMENT ON COLUMN "exchange"."data_user"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_user"."user_id" IS '用户标识（不得为身份证号、手机号等个人敏感信息）';

COMMENT ON COLUMN "exchange"."data_user"."type" IS '用户类型';

COMMENT ON COLUMN "exchange"."data_user"."region_code" IS '所在地行政区划代码（GB/T 2260）';

COMMENT ON COLUMN "exchange"."data_user"."registered_time" IS '注册时间';

COMMENT ON COLUMN "exchange"."data_user"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_user"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_user"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_management_item" (
  "platform_id" varchar(64) NOT NULL,
  "item_id" varchar(64) NOT NULL,
  "name" varchar(500) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "item_id")
);

CREATE INDEX "data_management_item_update_time" ON "exchange"."data_management_item" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_management_item" IS '管理业务事项';

COMMENT ON COLUMN "exchange"."data_management_item"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_management_item"."item_id" IS '管理业务事项标识';

COMMENT ON COLUMN "exchange"."data_management_item"."name" IS '管理业务事项名称';

COMMENT ON COLUMN "exchange"."data_management_item"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_management_item"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_management_item"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_form" (
  "platform_id" varchar(64) NOT NULL,
  "form_id" varchar(64) NOT NULL,
  "item_id" varchar(64) NOT NULL,
  "name" varchar(500) NOT NULL,
  "total_fields" bigint NOT NULL CHECK ("total_fields" >= 0),
  "auto_filled_fields" bigint NOT NULL CHECK ("auto_filled_fields" >= 0),
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "form_id")
);

CREATE INDEX "data_form_update_time" ON "exchange"."data_form" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_form" IS '表单';

COMMENT ON COLUMN "exchange"."data_form"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_form"."form_id" IS '表单标识';

COMMENT ON COLUMN "exchange"."data_form"."item_id" IS '管理业务事项标识';

COMMENT ON COLUMN "exchange"."data_form"."name" IS '表单名称';

COMMENT ON COLUMN "exchange"."data_form"."total_fields" IS '填报信息项总数';

COMMENT ON COLUMN "exchange"."data_form"."auto_filled_fields" IS '自动填报信息项数，不大于总数';

COMMENT ON COLUMN "exchange"."data_form"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_form"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_form"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_data_item" (
  "platform_id" varchar(64) NOT NULL,
  "data_item_id" varchar(64) NOT NULL,
  "name" varchar(500) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "data_item_id")
);

CREATE INDEX "data_data_item_update_time" ON "exchange"."data_data_item" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_data_item" IS '业务数据项';

COMMENT ON COLUMN "exchange"."data_data_item"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_data_item"."data_item_id" IS '数据项标识';

COMMENT ON COLUMN "exchange"."data_data_item"."name" IS '数据项名称';

COMMENT ON COLUMN "exchange"."data_data_item"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_data_item"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_data_item"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_data_item_call" (
  "platform_id" varchar(64) NOT NULL,
  "call_id" varchar(64) NOT NULL,
  "data_item_id" varchar(64) NOT NULL,
  "caller" varchar(200) NOT NULL,
  "called_time" timestamptz(3) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "call_id")
);

CREATE INDEX "data_data_item_call_update_time" ON "exchange"."data_data_item_call" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_data_item_call" IS '数据项对外调用';

COMMENT ON COLUMN "exchange"."data_data_item_call"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_data_item_call"."call_id" IS '调用标识';

COMMENT ON COLUMN "exchange"."data_data_item_call"."data_item_id" IS '数据项标识';

COMMENT ON COLUMN "exchange"."data_data_item_call"."caller" IS '调用方';

COMMENT ON COLUMN "exchange"."data_data_item_call"."called_time" IS '调用时间';

COMMENT ON COLUMN "exchange"."data_data_item_call"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_data_item_call"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_data_item_call"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."log_change" (
  "platform_id" varchar(64) NOT NULL,
  "log_id" varchar(64) NOT NULL,
  "table_name" varchar(128) NOT NULL,
  "record_key" varchar(256) NOT NULL,
  "operation" varchar(64) NOT NULL CHECK ("operation" IN ('insert', 'update', 'delete')),
  "create_time" timestamptz(3) NOT NULL,
  PRIMARY KEY ("platform_id", "log_id")
);

CREATE INDEX "log_change_create_time" ON "exchange"."log_change" ("platform_id", "create_time");

COMMENT ON TABLE "exchange"."log_change" IS '变更日志';

COMMENT ON COLUMN "exchange"."log_change"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."log_change"."log_id" IS '日志标识';

COMMENT ON COLUMN "exchange"."log_change"."table_name" IS '发生变更的数据表';

COMMENT ON COLUMN "exchange"."log_change"."record_key" IS '变更记录的主键';

COMMENT ON COLUMN "exchange"."log_change"."operation" IS '操作：插入、更新、软删除';

COMMENT ON COLUMN "exchange"."log_change"."create_time" IS '创建时间';

CREATE TABLE "exchange"."alert_record" (
  "platform_id" varchar(64) NOT NULL,
  "alert_id" varchar(64) NOT NULL,
  "table_name" varchar(128) NOT NULL,
  "record_key" varchar(256) NOT NULL,
  "rule" varchar(128) NOT NULL,
  "field" varchar(128),
  "message" varchar(2000) NOT NULL,
  "expected" varchar(2000) NOT NULL,
  "actual" varchar(2000) NOT NULL,
  "status" varchar(64) NOT NULL CHECK ("status" IN ('open', 'rectified', 'closed')),
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  PRIMARY KEY ("platform_id", "alert_id")
);

CREATE INDEX "alert_record_update_time" ON "exchange"."alert_record" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."alert_record" IS '告警';

COMMENT ON COLUMN "exchange"."alert_record"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."alert_record"."alert_id" IS '告警标识';

COMMENT ON COLUMN "exchange"."alert_record"."table_name" IS '数据表';

COMMENT ON COLUMN "exchange"."alert_record"."record_key" IS '记录主键';

COMMENT ON COLUMN "exchange"."alert_record"."rule" IS '违反的核验规则';

COMMENT ON COLUMN "exchange"."alert_record"."field" IS '字段';

COMMENT ON COLUMN "exchange"."alert_record"."message" IS '告警说明';

COMMENT ON COLUMN "exchange"."alert_record"."expected" IS '要求的内容';

COMMENT ON COLUMN "exchange"."alert_record"."actual" IS '实际的内容';

COMMENT ON COLUMN "exchange"."alert_record"."status" IS '状态：待整改、已整改、已关闭';

COMMENT ON COLUMN "exchange"."alert_record"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."alert_record"."update_time" IS '更新时间；插入、更新、软删除都须推进';

REVOKE ALL ON DATABASE "front_database" FROM PUBLIC;

CREATE ROLE "monitoring_push" LOGIN PASSWORD 'REPLACE_THIS_PASSWORD_1' NOSUPERUSER NOCREATEDB NOCREATEROLE;

GRANT CONNECT ON DATABASE "front_database" TO "monitoring_push";

GRANT USAGE ON SCHEMA "exchange" TO "monitoring_push";

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "exchange" TO "monitoring_push";

CREATE ROLE "monitoring_exchange" LOGIN PASSWORD 'REPLACE_THIS_PASSWORD_2' NOSUPERUSER NOCREATEDB NOCREATEROLE;

GRANT CONNECT ON DATABASE "front_database" TO "monitoring_exchange";

GRANT USAGE ON SCHEMA "exchange" TO "monitoring_exchange";

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA "exchange" TO "monitoring_exchange";
